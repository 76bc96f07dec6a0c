/** The events of the network, newest first and live, in plain French sentences. */
@NullMarked
package fr.maillage.query.activity;

import org.jspecify.annotations.NullMarked;
