/** The wiring of the service, and nothing that decides. */
@NullMarked
package fr.maillage.command.platform;

import org.jspecify.annotations.NullMarked;
