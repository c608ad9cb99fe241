/// What is asked and what is shown for it.
@NullMarked
package app.fovea.desktop.search;

import org.jspecify.annotations.NullMarked;
