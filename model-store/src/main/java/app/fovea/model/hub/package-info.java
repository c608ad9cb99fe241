/// Models that can be had: the catalogue, what to recommend, and the download.
///
/// The only place that uses the network, and only when a user asked for a download. What was
/// fetched is checked against hashes before it becomes a package of the store.
@NullMarked
package app.fovea.model.hub;

import org.jspecify.annotations.NullMarked;
