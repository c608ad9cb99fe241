/// Pictures that are there more than once: the same bytes, the same picture encoded again, a burst,
/// or merely alike. Nothing here deletes anything.
@NullMarked
package app.fovea.index.duplicate;

import org.jspecify.annotations.NullMarked;
