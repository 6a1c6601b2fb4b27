@NullMarked
package org.yujiang.registry.internal;

import org.jspecify.annotations.NullMarked;
