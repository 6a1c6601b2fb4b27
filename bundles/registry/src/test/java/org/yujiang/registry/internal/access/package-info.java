@NullMarked
package org.yujiang.registry.internal.access;

import org.jspecify.annotations.NullMarked;
