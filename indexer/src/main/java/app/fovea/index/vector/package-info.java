/// The nearest vectors to a vector. An index is a projection of the catalog: it can be thrown away
/// and built again from there. The only package, besides `text`, that knows Lucene.
@NullMarked
package app.fovea.index.vector;

import org.jspecify.annotations.NullMarked;
