/// One collection of photos on disk: folders, the index over them, and search.
///
/// Invariants that the code and its tests hold:
///
/// 1. The catalog is the truth, the vector index a projection: its sequence never runs ahead, and
///    opening replays the gap. A picture is never embedded twice for the same model.
/// 2. Identity is content, not path. Vectors, labels and thumbnails belong to a content row; files
///    point to it.
/// 3. Vectors belong to (content, model, source).
/// 4. One decode per file gives both the pixels and the thumbnail; the queue bounds the memory.
/// 5. Vectors are unit length; every index uses the dot product.
/// 6. Originals are never written.
/// 7. One writer, many readers: reading never takes the writer's lock.
@NullMarked
package app.fovea.index;

import org.jspecify.annotations.NullMarked;
