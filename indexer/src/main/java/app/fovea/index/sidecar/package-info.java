/// XMP sidecars: small files beside pictures in which programs note keywords for each other.
///
/// What others wrote stays byte for byte: text is spliced into it, the file is never written anew
/// from a parse. Sidecars are hostile input: document types are refused, nothing is fetched.
@NullMarked
package app.fovea.index.sidecar;

import org.jspecify.annotations.NullMarked;
