/** The wiring of the query service: beans, health and metrics, and how a refusal is worded over HTTP. */
@NullMarked
package fr.maillage.query.platform;

import org.jspecify.annotations.NullMarked;
