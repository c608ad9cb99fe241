/// Lucene over the texts of photos: names, folders, captions, keywords, cameras. Independent of any
/// model, a projection of the catalog: whoever loses it builds it again.
@NullMarked
package app.fovea.index.text;

import org.jspecify.annotations.NullMarked;
