@NullMarked
package org.yujiang.policy.internal.yaml;

import org.jspecify.annotations.NullMarked;
