/** Keeps resident ids and phone numbers unreadable without the key that lies outside the database. */
@NullMarked
package org.yujiang.registry.internal.privacy;

import org.jspecify.annotations.NullMarked;
