@NullMarked
package org.yujiang.registry.internal.claims;

import org.jspecify.annotations.NullMarked;
