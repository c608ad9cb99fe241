/// How the window looks and behaves.
@NullMarked
package app.fovea.desktop.settings;

import org.jspecify.annotations.NullMarked;
