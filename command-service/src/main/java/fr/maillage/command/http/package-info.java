/** The HTTP endpoints of the network: they take actions, and answer them or say why not, in French or in English. */
@NullMarked
package fr.maillage.command.http;

import org.jspecify.annotations.NullMarked;
