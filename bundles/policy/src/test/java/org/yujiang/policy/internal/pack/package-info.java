@NullMarked
package org.yujiang.policy.internal.pack;

import org.jspecify.annotations.NullMarked;
