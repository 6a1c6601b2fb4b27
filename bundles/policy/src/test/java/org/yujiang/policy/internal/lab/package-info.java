@NullMarked
package org.yujiang.policy.internal.lab;

import org.jspecify.annotations.NullMarked;
