/** Takes the files of venues that others publish in the national standard, line by line, and says what became of each. */
@NullMarked
package fr.maillage.command.venue.imports;

import org.jspecify.annotations.NullMarked;
