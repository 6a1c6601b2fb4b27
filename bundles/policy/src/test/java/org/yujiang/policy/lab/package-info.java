@NullMarked
package org.yujiang.policy.lab;

import org.jspecify.annotations.NullMarked;
