/** The HTTP endpoints of the network: they take actions, and answer them or say in French why not. */
@NullMarked
package fr.maillage.command.http;

import org.jspecify.annotations.NullMarked;
