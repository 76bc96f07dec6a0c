@NullMarked
package fr.maillage.command.venue.imports;

import org.jspecify.annotations.NullMarked;
