/** What a value must be to be said in the log, checked in one place for strict posts and for lenient imports alike. */
@NullMarked
package fr.maillage.command.values;

import org.jspecify.annotations.NullMarked;
