/** The door of the network: takes actions over HTTP, and answers them or says in French why not. */
@NullMarked
package fr.maillage.command.http;

import org.jspecify.annotations.NullMarked;
