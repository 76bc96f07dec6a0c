/**
 * The import of a file of venues: a dry run first, then the recording. The command side does both, in the name of the
 * user.
 */
@NullMarked
package fr.maillage.query.imports;

import org.jspecify.annotations.NullMarked;
