@NullMarked
package org.yujiang.registry.internal.privacy;

import org.jspecify.annotations.NullMarked;
