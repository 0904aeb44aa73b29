// A container's health: this process asks the service in the same container, and ends with 0 when it is ready.
const { PORT } = process.env;
const ready = await fetch(`http://127.0.0.1:${PORT}/health/ready`, { signal: AbortSignal.timeout(2_500) }).then(
  (response) => response.ok,
  () => false,
);
process.exit(ready ? 0 : 1);
