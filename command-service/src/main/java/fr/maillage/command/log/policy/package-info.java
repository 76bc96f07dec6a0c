/** What the network does by itself because of what was said: reactions that follow the log, and act through its one door. */
@NullMarked
package fr.maillage.command.log.policy;

import org.jspecify.annotations.NullMarked;
