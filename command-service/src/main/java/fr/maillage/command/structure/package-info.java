/** Structures: the legal entities that carry venues and actions, and their membership of the network. */
@NullMarked
package fr.maillage.command.structure;

import org.jspecify.annotations.NullMarked;
