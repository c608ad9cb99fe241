/// JSON files of other programs, read with messages that name the place of a mistake.
@NullMarked
package app.fovea.model.json;

import org.jspecify.annotations.NullMarked;
