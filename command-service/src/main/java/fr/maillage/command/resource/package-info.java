/** Shared resources: what a structure lends or gives to the network, and who has it when. */
@NullMarked
package fr.maillage.command.resource;

import org.jspecify.annotations.NullMarked;
