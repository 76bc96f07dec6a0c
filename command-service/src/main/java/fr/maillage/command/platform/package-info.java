/** Puts the service together: wiring, and nothing that decides. */
@NullMarked
package fr.maillage.command.platform;

import org.jspecify.annotations.NullMarked;
