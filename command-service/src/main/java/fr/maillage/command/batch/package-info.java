/** The batch: many actions in one request. Each is written as it would be alone, and all are recorded in one append. */
@NullMarked
package fr.maillage.command.batch;

import org.jspecify.annotations.NullMarked;
