/// What the library knows, in SQLite: the catalog, which is the truth, and the thumbnails, which
/// can be made again.
///
/// The only package that knows SQL. One process writes at a time; any number read, also meanwhile.
@NullMarked
package app.fovea.index.store;

import org.jspecify.annotations.NullMarked;
