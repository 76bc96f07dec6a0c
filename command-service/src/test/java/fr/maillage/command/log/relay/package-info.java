/** Whether whoever follows the log hears of it. */
@NullMarked
package fr.maillage.command.log.relay;

import org.jspecify.annotations.NullMarked;
