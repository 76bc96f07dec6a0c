/**
 * The import of files of venues that others publish in the national standard: each line is read, recorded and reported.
 */
@NullMarked
package fr.maillage.command.venue.imports;

import org.jspecify.annotations.NullMarked;
