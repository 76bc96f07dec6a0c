/** Charts over time drawn by the server: one vertical per date, solid up to the one looked at. */
@NullMarked
package fr.maillage.query.web.chart;

import org.jspecify.annotations.NullMarked;
