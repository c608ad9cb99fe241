/// The query language: from what people type to an [app.fovea.index.Query] and back.
@NullMarked
package app.fovea.index.query;

import org.jspecify.annotations.NullMarked;
