/** An invented network in real communes, posted through the public API as members would, so that there is something to look at. */
@NullMarked
package fr.maillage.standalone.demo;

import org.jspecify.annotations.NullMarked;
