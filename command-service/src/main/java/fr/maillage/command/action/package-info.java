/**
 * Actions as JSON, and their answers: one definition per verb, for its own address, for a batch and for the API's
 * description.
 */
@NullMarked
package fr.maillage.command.action;

import org.jspecify.annotations.NullMarked;
