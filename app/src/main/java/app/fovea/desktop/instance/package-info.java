/// One window per library: the first process listens, later ones hand over what they were given.
@NullMarked
package app.fovea.desktop.instance;

import org.jspecify.annotations.NullMarked;
