@NullMarked
package org.yujiang.registry.internal.database;

import org.jspecify.annotations.NullMarked;
