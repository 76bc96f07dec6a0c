/**
 * Needs: what structures look for until a day. Other members answer that they can help, or join the group purchase that
 * some needs are.
 */
@NullMarked
package fr.maillage.command.need;

import org.jspecify.annotations.NullMarked;
