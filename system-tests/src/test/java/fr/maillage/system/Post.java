package fr.maillage.system;

import java.util.UUID;

/**
 * What a member was told: this was recorded.
 *
 * @param name the name that the post gave to its venue, different in each post
 */
record Post(UUID venue, String name, long sequence, long position) {}
