/// Getting a model and choosing one.
@NullMarked
package app.fovea.desktop.models;

import org.jspecify.annotations.NullMarked;
