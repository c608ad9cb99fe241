/// What is on the disks: volumes, folders and the files in them.
@NullMarked
package app.fovea.index.scan;

import org.jspecify.annotations.NullMarked;
