/** What the appender keeps, against a real PostgreSQL. */
@NullMarked
package fr.maillage.command.log.append;

import org.jspecify.annotations.NullMarked;
