/// Names for pictures: labels, the phrases that stand for them, and how sure a model is.
///
/// [app.fovea.index.label.LabelSet] says what there is to decide, [app.fovea.index.label.Prior]
/// what a model thinks of it before it is taught, [app.fovea.index.label.Lesson] what somebody told
/// it, and [app.fovea.index.label.Sorting] where photos fall then. Nothing here knows files or a
/// database: the library's doors are [app.fovea.index.Labels] and, for somebody who teaches and
/// watches, [app.fovea.index.LabelBoard].
@NullMarked
package app.fovea.index.label;

import org.jspecify.annotations.NullMarked;
