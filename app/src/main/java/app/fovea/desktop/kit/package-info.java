/// What every page of the window is made of: its thread, background work, texts, icons and
/// commands.
@NullMarked
package app.fovea.desktop.kit;

import org.jspecify.annotations.NullMarked;
