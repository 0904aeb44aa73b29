// Stands for a package of which a bundle needs nothing: it may be named, and whoever calls it learns where it went.
const leftOut = () => {
  throw new Error('left out of this bundle: see tools/build/bundles.ts');
};

module.exports = new Proxy(leftOut, { get: (_, name) => (name === '__esModule' ? false : leftOut) });
